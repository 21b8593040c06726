/** Checks that lines to be imported, together with what is stored, form one tree: parents exist and lead to a root. */
import type { LineFault } from '../platform/imported-row.ts';
import type { CatalogueStore, ServiceDraft } from '../storage/store.ts';

export type DraftLine = { readonly line: number; readonly draft: ServiceDraft };

/** The State's own tree has six levels; a chain longer than this is a mistake in the file. */
const depthMax = 32;

/** Levels above a sound service; null for a faulty one. */
type Depth = number | null;

/**
 * Faults of lines whose parent is missing, refused, or below themselves.
 * @param accepted lines readable by themselves, by code. @param refused lines that are not: code → line.
 */
export async function checkTree(options: {
  readonly catalogue: CatalogueStore;
  readonly accepted: ReadonlyMap<string, DraftLine>;
  readonly refused: ReadonlyMap<string, number>;
}): Promise<readonly LineFault[]> {
  const { accepted, refused } = options;
  const parents = await parentsOf(options);
  const depths = new Map<string, Depth>();
  const faults: LineFault[] = [];

  for (const start of accepted.keys()) {
    const { path, loop } = climb(start, parents, depths);
    for (const member of loop) condemn(member, `its parents form a loop: ${[...loop, loop[0]].join(' → ')}`);
    // From the top down, so that each line names the parent it hangs from.
    for (const member of path.reverse()) if (!depths.has(member)) judge(member);
  }
  return faults;

  function judge(code: string): void {
    const parent = parents.get(code);
    if (parent === undefined) depths.set(code, null);
    else if (parent === null) depths.set(code, 0);
    else {
      const above = depths.get(parent) ?? null;
      if (above === null) condemn(code, refusal(parent));
      else if (above + 1 >= depthMax) condemn(code, `more than ${depthMax} levels deep`);
      else depths.set(code, above + 1);
    }
  }

  function refusal(parent: string): string {
    const line = refused.get(parent) ?? accepted.get(parent)?.line;
    if (line !== undefined) return `its parent "${parent}" is refused on line ${line}`;
    return `its parent "${parent}" is neither in this file nor known here`;
  }

  function condemn(code: string, message: string): void {
    depths.set(code, null);
    const line = accepted.get(code)?.line;
    if (line !== undefined) faults.push({ line, message });
  }
}

/** The way up from a code to a root, to one already judged, or round a loop. */
function climb(
  start: string,
  parents: ReadonlyMap<string, string | null>,
  depths: ReadonlyMap<string, Depth>,
): { path: string[]; loop: string[] } {
  const path = new Set<string>();
  let code: string | null | undefined = start;
  while (code !== null && code !== undefined && !depths.has(code)) {
    if (path.has(code)) return { path: [...path], loop: [...path].slice([...path].indexOf(code)) };
    path.add(code);
    code = parents.get(code);
  }
  return { path: [...path], loop: [] };
}

/**
 * Code → code of its parent (null: a root), for every line and everything above it. A code that neither the file nor
 * the store knows is no key, so that whatever names it as parent is reported.
 */
async function parentsOf(options: {
  readonly catalogue: CatalogueStore;
  readonly accepted: ReadonlyMap<string, DraftLine>;
}): Promise<ReadonlyMap<string, string | null>> {
  const { catalogue, accepted } = options;
  const parents = new Map<string, string | null>();
  for (const [code, { draft }] of accepted) {
    if (draft.parent !== undefined) parents.set(code, draft.parent);
  }
  for (const [code, { draft }] of accepted) {
    if (draft.parent === undefined) await addStored(code, null);
    else if (draft.parent !== null && !accepted.has(draft.parent)) await addStored(draft.parent, undefined);
  }
  return parents;

  async function addStored(code: string, whenUnknown: null | undefined): Promise<void> {
    if (parents.has(code)) return;
    const service = await catalogue.find(code);
    if (!service) {
      if (whenUnknown === null) parents.set(code, null);
      return;
    }
    let above: string | null = null;
    for (const step of [...(await catalogue.ancestors(service.number)), service]) {
      // The file goes before the store.
      if (!parents.has(step.code)) parents.set(step.code, above);
      above = step.code;
    }
  }
}
