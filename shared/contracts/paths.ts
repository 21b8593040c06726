/** Every public address, as typed functions; nothing else builds a URL. */
import type { Channel, Language, Mode, Outcome } from '../charter/circumstances.ts';

const code = encodeURIComponent;

/** What a link to the form may wish for; an unknown wish is dropped there, never refused. */
export type FormWishes = {
  readonly channel?: Channel | null | undefined;
  readonly outcome?: Outcome | null | undefined;
  readonly placement?: string | null | undefined;
  readonly language?: Language | null | undefined;
  /** The mode, where it is not the page itself: on paper or in a message. */
  readonly m?: Extract<Mode, 'qr' | 'link'> | null | undefined;
};

export type KioskWishes = Pick<FormWishes, 'channel' | 'placement' | 'language'> & {
  /** Gives the device a pace of its own. */
  readonly key?: string | null | undefined;
};

/** Sheets that are printed: two posters, and a card that stands folded on a counter. */
export const sheetSizes = ['a4', 'a5', 'card'] as const;
export type SheetSize = (typeof sheetSizes)[number];

export type BadgeWishes = {
  readonly theme?: 'light' | 'dark' | null;
  readonly language?: Language | null;
};

export const paths = {
  home: () => '/',
  service: (service: string) => `/services/${code(service)}`,
  organisation: (organisation: string) => `/organisations/${code(organisation)}`,
  services: () => '/services',
  form: (service: string, wishes: FormWishes = {}) => `/s/${code(service)}${query(wishes)}`,
  /** Where the number of a receipt is typed. */
  findReceipt: () => '/r',
  receipt: (receipt: string) => `/r/${code(receipt)}`,
  /** The charter in French, beside its unofficial translation. */
  charter: () => '/charte',
  /** The receipt's address as a QR code. */
  receiptQr: (receipt: string) => `/r/${code(receipt)}/qr.svg`,
  /** The questionnaire on a desk, for one person after the other. */
  kiosk: (service: string, wishes: KioskWishes = {}) => `/k/${code(service)}${query(wishes)}`,
  privacy: () => '/confidentialite',
  legal: () => '/mentions-legales',
  /** Where an agency chooses what to show, print and send. */
  embed: (wishes: Readonly<Record<string, string | null>> = {}) => `/embed${query(wishes)}`,
  poster: (service: string, size: SheetSize, wishes: FormWishes = {}) =>
    `/services/${code(service)}/poster/${size}${query(wishes)}`,
  qrCode: (service: string, type: 'svg' | 'png', wishes: FormWishes = {}) =>
    `/services/${code(service)}/qr.${type}${query(wishes)}`,
  badge: (service: string, wishes: BadgeWishes = {}) =>
    `/services/${code(service)}/badge.svg${query(wishes)}`,
  accessibility: () => '/accessibilite',
  accessibilityReport: () => '/accessibilite.jsonld',
  demoHost: () => '/demo/host',
  widget: () => '/widget/v1.js',
  widgetFile: (file: string) => `/widget/${code(file)}`,
  asset: (file: string) => `/assets/${code(file)}`,
  api: {
    /** @param kiosk the key of one. */
    submissions: (kiosk?: string | null) => `/api/v1/submissions${query({ kiosk })}`,
    /** The same for a page that is being left; see collect/accept/submissions.routes.ts. */
    beacon: (kiosk?: string | null) => `/api/v1/submissions/beacon${query({ kiosk })}`,
    questionnaire: (service: string) => `/api/v1/services/${code(service)}/questionnaire`,
    charter: () => '/api/v1/charter',
    edition: (edition: string) => `/api/v1/charter/${code(edition)}`,
    services: () => '/api/v1/services',
    organisations: () => '/api/v1/organisations',
    service: (service: string) => `/api/v1/services/${code(service)}`,
    serviceResults: (service: string) => `/api/v1/services/${code(service)}/results`,
    serviceScores: (service: string) => `/api/v1/services/${code(service)}/scores`,
    organisationResults: (organisation: string) => `/api/v1/organisations/${code(organisation)}/results`,
    openapi: () => '/api/v1/openapi.json',
  },
} as const;

/** In the order given; what is null or empty is left out, so that printed addresses stay short. */
function query(values: Readonly<Record<string, string | null | undefined>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => (value ? [`${name}=${code(value)}`] : []));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
