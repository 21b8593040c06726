/**
 * JSON as others read it; what is not known is left out. Each value is read where it stands, not as it is handed over:
 * libraries of old pages give arrays and strings a `toJSON` of their own, which has already made text of it.
 */
export function writeJson(value: object): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, name) {
    return this[name] ?? undefined;
  });
}
