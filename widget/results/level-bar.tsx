/**
 * The five levels as one bar, best first, so that the share satisfied ends where "neutre" begins; its interval is a
 * whisker under that border, on the same axis.
 */
import type { Score } from '#shared/contracts/scores.ts';

/** Narrower parts have no room for their count; the label of the picture holds it. */
const labelledShareMin = 0.08;
/** Pixels. */
const barHeight = 28;
const whiskerY = 40;

type Props = { readonly chart: NonNullable<Score['chart']>; readonly label: string };

export function LevelBar({ chart, label }: Props) {
  const { levels, value, low, high } = chart;
  // Not `reduce`: libraries of old pages have given it another meaning.
  let total = 0;
  for (const { count } of levels) total += count;
  let start = 0;
  return (
    <svg role="img" aria-label={label} height={whiskerY + 8}>
      {levels.map(({ level, count, text }) => {
        const share = count / total;
        const from = start;
        start += share;
        return (
          count > 0 && (
            <g class={`l${level}`}>
              <rect x={at(from)} width={at(share)} height={barHeight} />
              {share >= labelledShareMin && (
                <text x={at(from + share / 2)} y={barHeight / 2 + 5}>
                  {text}
                </text>
              )}
            </g>
          )
        );
      })}
      <line x1={at(low)} x2={at(high)} y1={whiskerY} y2={whiskerY} />
      {[low, high].map((bound) => (
        <line x1={at(bound)} x2={at(bound)} y1={whiskerY - 4} y2={whiskerY + 4} />
      ))}
      <circle cx={at(value)} cy={whiskerY} r="4" />
    </svg>
  );
}

/** A place on the axis; two decimals of a percent are finer than a pixel. */
function at(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
