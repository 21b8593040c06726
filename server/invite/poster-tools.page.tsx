/** What stands above a sheet on the screen and is not printed. */
import { paths, type SheetSize, sheetSizes } from '#shared/contracts/paths.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { declaredAccessibility } from '../pages/declared-accessibility.ts';
import { fr } from '../pages/french.tsx';

const names: Readonly<Record<SheetSize, string>> = {
  a4: 'Affiche A4',
  a5: 'Affiche A5',
  card: 'Carte à poser',
};

type PosterToolsProps = {
  readonly size: SheetSize;
  readonly sizes: Readonly<Record<SheetSize, string>>;
  readonly back: string;
  readonly name: string;
};

export function PosterTools({ size, sizes, back, name }: PosterToolsProps) {
  return (
    <header class="tools" lang="fr" dir="ltr">
      <h1>
        {names[size]} – <bdi>{name}</bdi>
      </h1>
      <p>
        {size === 'card'
          ? fr`Imprimez cette page en A4, à 100 %, sans en-tête, puis pliez-la en deux : elle tient debout.`
          : fr`Imprimez cette page en ${size.toUpperCase()}, à 100 %, sans en-tête ni pied de page.`}
      </p>
      <nav aria-label="Autres formats">
        <ul>
          {sheetSizes.map((one) => (
            <li>
              <a href={sizes[one]} aria-current={one === size ? 'page' : undefined}>
                {names[one]}
              </a>
            </li>
          ))}
          <li>
            <a href={back}>Changer les choix</a>
          </li>
          <li>
            <a href={paths.accessibility()}>{pageMessages.fr.frame.accessibility[declaredAccessibility()]}</a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
