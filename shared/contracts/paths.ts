/** Every public address, as typed functions; nothing else builds a URL. */

const code = encodeURIComponent;

export const paths = {
  home: () => '/',
  service: (service: string) => `/services/${code(service)}`,
  organisation: (organisation: string) => `/organisations/${code(organisation)}`,
  services: () => '/services',
  form: (service: string) => `/s/${code(service)}`,
  /** Where the number of a receipt is typed. */
  findReceipt: () => '/r',
  receipt: (receipt: string) => `/r/${code(receipt)}`,
  privacy: () => '/confidentialite',
  legal: () => '/mentions-legales',
  demoHost: () => '/demo/host',
  widget: () => '/widget/v1.js',
  widgetFile: (file: string) => `/widget/${code(file)}`,
  asset: (file: string) => `/assets/${code(file)}`,
  api: {
    submissions: () => '/api/v1/submissions',
    questionnaire: (service: string) => `/api/v1/services/${code(service)}/questionnaire`,
    charter: () => '/api/v1/charter',
    edition: (edition: string) => `/api/v1/charter/${code(edition)}`,
    services: () => '/api/v1/services',
    organisations: () => '/api/v1/organisations',
    service: (service: string) => `/api/v1/services/${code(service)}`,
    serviceResults: (service: string) => `/api/v1/services/${code(service)}/results`,
    organisationResults: (organisation: string) => `/api/v1/organisations/${code(organisation)}/results`,
    openapi: () => '/api/v1/openapi.json',
  },
} as const;
