/** The tests that the page of the RGAA names: a short name, their file, and what they look at in plain words. */

type Check = { readonly name: string; readonly file: string; readonly finds: string };

const browser = 'tests/e2e/accessibility/';

export const checks = {
  axe: {
    name: 'axe-core',
    file: `${browser}states.test.ts`,
    finds:
      'axe-core parcourt les pages et les étapes de la liste publiée, dans les langues de chacune, en clair et en sombre, dans Chromium et Firefox',
  },
  content: {
    name: 'contenu',
    file: `${browser}content.test.ts`,
    finds:
      'les pages du site sont lues comme un arbre : titres, tableaux, images, navigation, éléments absents',
  },
  keyboard: {
    name: 'clavier',
    file: `${browser}keyboard.test.ts`,
    finds: 'un avis est donné au clavier seul, dans Chromium et Firefox, sans piège et avec retour du focus',
  },
  speech: {
    name: 'restitution',
    file: `${browser}speech.test.ts`,
    finds:
      "noms, rôles, regroupements, erreurs et annonces, tels que le navigateur les donne à un lecteur d'écran",
  },
  reflow: {
    name: 'agrandissement',
    file: `${browser}reflow.test.ts`,
    finds: 'rien ne se perd à 200 % et à 400 %, à 320 px, couché ou debout, ni avec un texte espacé',
  },
  colours: {
    name: 'couleurs',
    file: `${browser}colours.test.ts`,
    finds:
      'contours, focus et choix se voient en clair, en sombre et avec des couleurs imposées ; rien ne bouge',
  },
  structure: {
    name: 'structure',
    file: 'tests/pages/page-structure.test.ts',
    finds: 'type de document, langue, titre, ordre des titres, identifiants, styles hors du contenu',
  },
  landmarks: {
    name: 'zones',
    file: 'tests/pages/pages-in-browser.test.ts',
    finds: 'zones de la page et bonnes pratiques, selon axe-core',
  },
  journey: {
    name: 'parcours',
    file: 'tests/e2e/journey.test.ts',
    finds: 'un avis va de la page hôte au résultat publié, au clavier, au doigt et sans JavaScript',
  },
  form: {
    name: 'formulaire',
    file: 'tests/pages/form-page.test.tsx',
    finds: 'un formulaire refusé dit où et comment corriger, et garde ce qui était saisi',
  },
  receipt: {
    name: 'accusé',
    file: 'tests/api/receipt.test.ts',
    finds: 'un avis enregistré se relit, se corrige et se retire tant qu’il n’est pas publié',
  },
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
