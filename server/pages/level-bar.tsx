/**
 * The chart of one criterion: the five levels as one bar, best first, so that the share satisfied ends where "neutre"
 * begins; its interval is a whisker under that border, on the same axis.
 */
import { levels } from '#shared/charter/rating.ts';
import type { Figure } from '#shared/contracts/results.ts';
import { formats } from '#shared/i18n/format.ts';

const format = formats.fr;

/** Narrower parts have no room for their count; the table holds it. */
const labelledShareMin = 0.06;
/** Pixels. */
const barHeight = 32;
const whiskerY = 46;
const axisY = 54;

type LevelBarProps = {
  /** Ratings at levels 1 to 5; not all zero. */
  readonly counts: readonly number[];
  readonly satisfied: Figure;
  /** What the picture says, in words. */
  readonly label: string;
};

export function LevelBar({ counts, satisfied, label }: LevelBarProps) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let start = 0;
  const parts = [...levels].reverse().map((level) => {
    const count = counts[level - 1] ?? 0;
    const part = { level, count, start, share: count / total };
    start += part.share;
    return part;
  });
  return (
    <svg class="chart" height={axisY + 20} role="img" aria-label={label}>
      {parts
        .filter(({ count }) => count > 0)
        .map((part) => (
          <>
            <rect
              class={`part l${part.level}`}
              x={at(part.start)}
              width={at(part.share)}
              y="0"
              height={barHeight}
            />
            {part.share < labelledShareMin ? null : (
              <text
                class={part.level === 1 || part.level === 5 ? 'on-end' : 'on-mid'}
                x={at(part.start + part.share / 2)}
                y={barHeight / 2 + 5}
                text-anchor="middle"
              >
                {format.integer(part.count)}
              </text>
            )}
          </>
        ))}
      <Axis />
      <line class="whisker" x1={at(satisfied.low)} x2={at(satisfied.high)} y1={whiskerY} y2={whiskerY} />
      {[satisfied.low, satisfied.high].map((bound) => (
        <line class="whisker" x1={at(bound)} x2={at(bound)} y1={whiskerY - 4} y2={whiskerY + 4} />
      ))}
      <circle class="point" cx={at(satisfied.value)} cy={whiskerY} r="4" />
    </svg>
  );
}

function Axis() {
  const anchor = (mark: number) => (mark === 0 ? 'start' : mark === 1 ? 'end' : 'middle');
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((mark) => (
        <>
          <line class="tick" x1={at(mark)} x2={at(mark)} y1={barHeight + 4} y2={axisY} />
          <text class="axis" x={at(mark)} y={axisY + 14} text-anchor={anchor(mark)}>
            {format.percent(mark)}
          </text>
        </>
      ))}
    </>
  );
}

/** A position on the axis; two decimals of a percent are finer than a pixel. */
function at(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
