/** The table twin of a chart: every published count of one criterion, with shares, mean and bounds. */
import { levels } from '#shared/charter/rating.ts';
import type { Figure } from '#shared/contracts/results.ts';
import { formats } from '#shared/i18n/format.ts';
import { typeset } from '#shared/i18n/typography.ts';
import type { PublishedCriterion } from './published-criterion.ts';

const format = formats.fr;

export function LevelTable({ shown, title }: { shown: PublishedCriterion; title: string }) {
  const { result, scale } = shown;
  return (
    <details>
      <summary>
        Chiffres <span class="spoken">{`: ${title}`}</span>
      </summary>
      <table>
        <caption class="spoken">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Réponse</th>
            <th scope="col" class="figure">
              Avis
            </th>
            <th scope="col" class="figure">
              Part
            </th>
          </tr>
        </thead>
        <tbody>
          {[...levels].reverse().map((level) => (
            <Row
              label={scale[level - 1] ?? ''}
              count={result.counts[level - 1] ?? 0}
              share={(result.counts[level - 1] ?? 0) / result.n}
            />
          ))}
          <Row label="Ensemble des notes" count={result.n} share={1} />
          <Row label="Sans objet" count={result.na} />
          <Row label="Question posée à" count={result.asked} />
        </tbody>
      </table>
      <table>
        <caption class="spoken">{`${title}${typeset(' : valeurs et intervalles à 95 %')}`}</caption>
        <thead>
          <tr>
            <th scope="col">Mesure</th>
            <th scope="col" class="figure">
              Valeur
            </th>
            <th scope="col" class="figure">
              {typeset('Intervalle à 95 %')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Measure label={shown.favourable} figure={result.satisfied} print={format.percent} />
          <Measure label="Neutres" figure={result.neutral} print={format.percent} />
          <Measure label={shown.unfavourable} figure={result.dissatisfied} print={format.percent} />
          <Measure label="Moyenne, de 1 à 5" figure={result.mean} print={format.decimal} />
          <Measure label="Moyenne ramenée sur 10" figure={result.outOfTen} print={format.decimal} />
          <Measure
            label="Note comparable à « Je donne mon avis », sur 10"
            figure={result.jdma}
            print={format.decimal}
          />
        </tbody>
      </table>
    </details>
  );
}

function Row({ label, count, share }: { label: string; count: number; share?: number }) {
  return (
    <tr>
      <th scope="row">{typeset(label)}</th>
      <td class="figure">{format.integer(count)}</td>
      <td class="figure">{share === undefined ? '' : format.percent(share)}</td>
    </tr>
  );
}

type MeasureProps = {
  readonly label: string;
  readonly figure: Figure | null;
  readonly print: (value: number) => string;
};

function Measure({ label, figure, print }: MeasureProps) {
  if (!figure) return null;
  return (
    <tr>
      <th scope="row">{typeset(label)}</th>
      <td class="figure">{print(figure.value)}</td>
      <td class="figure">
        {print(figure.low)} – {print(figure.high)}
      </td>
    </tr>
  );
}
