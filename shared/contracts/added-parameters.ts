/**
 * Parameters that pages, caches, mail programs and trackers add to addresses without asking whose they are. They say nothing
 * to us and are ignored everywhere; any other unknown parameter is refused by the API, because it may be one of ours mistyped.
 */

/** Whole names. Against caches: jQuery, Ext JS, Dojo; then search engines, networks and mail services, as each documents its own. */
const names = new Set([
  '_',
  '_dc',
  'dojo.preventCache',
  'nocache',
  'gclid',
  'gclsrc',
  'gbraid',
  'wbraid',
  'dclid',
  'gad_source',
  'gad_campaignid',
  'srsltid',
  '_ga',
  '_gl',
  'fbclid',
  'igshid',
  'igsh',
  'msclkid',
  'twclid',
  'ttclid',
  'yclid',
  'ysclid',
  'li_fat_id',
  'epik',
  'ScCid',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  '_hsenc',
  '_hsmi',
  '_kx',
  'vero_id',
  'oly_anon_id',
  'oly_enc_id',
  'wickedid',
  'xtor',
]);

/** Families: Google Analytics, Matomo under its three names, and Piano Analytics (AT Internet). */
const families = /^(utm|mtm|matomo|pk|piwik|at)_/;

/** @param name decoded. */
export function isAddedParameter(name: string): boolean {
  return names.has(name) || families.test(name);
}
