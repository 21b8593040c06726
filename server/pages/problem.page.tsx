/** The HTML twin of a problem document: what happened, what to do, that nothing was lost. */
import { paths } from '#shared/contracts/paths.ts';
import { type ProblemCode, problems } from '#shared/contracts/problem.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { Layout } from './layout.tsx';
import { SearchBox } from './search-box.tsx';

type ProblemText = readonly [title: string, advice: string];

const notFound: ProblemText = [
  "Cette page n'existe pas",
  "L'adresse est peut-être incomplète, ou la page a changé de place.",
];
const unknownCode: ProblemText = [
  'Aucun service ne porte ce code',
  'Vérifiez le code : majuscules et minuscules comptent. Vous pouvez aussi chercher le service par son nom.',
];
const busy: ProblemText = [
  'Le site est très sollicité',
  "Rechargez la page dans quelques instants. Si vous envoyiez un avis, renvoyez-le : il ne sera compté qu'une fois.",
];
const badRequest: ProblemText = [
  "Cette demande n'est pas complète",
  'Revenez à la page précédente et recommencez ; ce que vous aviez saisi y est souvent encore.',
];

const texts: Partial<Record<ProblemCode, ProblemText>> = {
  'unknown-service': unknownCode,
  'unknown-organisation': unknownCode,
  'unknown-edition': notFound,
  'not-found': notFound,
  'method-not-allowed': [
    'Cette adresse ne répond pas à cette demande',
    "Revenez à la page précédente ; rien n'a été envoyé ni modifié.",
  ],
  'service-inactive': ["Ce service ne recueille plus d'avis", 'Ses résultats restent consultables.'],
  'body-too-large': [
    'Votre envoi est trop long',
    'Revenez à la page précédente et raccourcissez votre commentaire, puis envoyez à nouveau.',
  ],
  'rate-limited': [
    "Beaucoup d'avis arrivent du même endroit",
    "Rien n'est perdu : attendez quelques minutes, revenez à la page précédente et envoyez à nouveau.",
  ],
  'internal-error': [
    'Un incident est survenu de notre côté',
    "Rechargez la page dans quelques instants. Si vous envoyiez un avis, renvoyez-le : il ne sera compté qu'une fois.",
  ],
  overloaded: busy,
  unavailable: busy,
};

export function problemPage(code: ProblemCode) {
  const { status } = problems[code];
  const [title, advice] = (texts[code] ?? badRequest).map(typeset) as unknown as ProblemText;
  return (
    <Layout title={title} description={advice} unlisted narrow>
      <p class="eyebrow">Erreur {status}</p>
      <h1>{title}</h1>
      <p class="lead">{advice}</p>
      {status === 404 ? (
        <div class="part">
          <SearchBox />
        </div>
      ) : null}
      <p class="part">
        <a href={paths.home()}>Revenir à l’accueil</a>
      </p>
    </Layout>
  );
}
