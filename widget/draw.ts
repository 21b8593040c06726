/**
 * Draws JSX: makes the nodes the first time, then changes what differs, place by place. What a person chose or typed is
 * in the fields themselves and is never set from here, so no drawing can lose it; nor are nodes others put between ours.
 *
 * Only what a form needs, in a seventh of a framework's weight: a component is a function of its properties, called at
 * once and without memory; a child that is left out keeps its place as an empty text, and a list keeps one place whatever
 * its length, so nothing after them is drawn anew.
 */
type Properties = Readonly<Record<string, unknown>>;
type Drawable = VNode | string | number | boolean | null | undefined;
type Child = Drawable | readonly Child[];
type Component<P> = (props: P) => Child;

export type VNode = {
  readonly tag: string;
  readonly props: Properties;
  readonly children: readonly Child[];
};

/** What JSX becomes. */
export function h<P>(tag: string | Component<P>, props: P | null, ...children: readonly Child[]): Child {
  return typeof tag === 'function'
    ? tag({ ...props, children } as P)
    : { tag, props: { ...props }, children };
}

/** Several children where one is asked for: `<Fragment>…</Fragment>`. */
export function Fragment({ children }: { readonly children?: Child }): Child {
  return children;
}

export declare namespace h {
  namespace JSX {
    type Element = Child;
    type IntrinsicElements = Readonly<Record<keyof HTMLElementTagNameMap | SvgTag, Properties>>;
    type ElementChildrenAttribute = { readonly children: unknown };
  }
}

type SvgTag = 'svg' | 'g' | 'path' | 'circle' | 'rect' | 'line' | 'text';

/** Makes `place` hold `child`. */
export function render(child: Child, place: Element): void {
  drawChildren(place, [child]);
}

const svg = 'http://www.w3.org/2000/svg';
/** What each element was last drawn from, and the nodes drawn in each, by their place: `2`, or `2.0` in a list. */
const drawnFrom = new WeakMap<Node, Properties>();
const drawnIn = new WeakMap<Node, ReadonlyMap<string, ChildNode>>();

function drawChildren(parent: Element, children: readonly Child[]): void {
  const before = drawnIn.get(parent);
  const nodes = new Map<string, ChildNode>();
  let last: ChildNode | undefined;
  const draw = (child: Child, place: string) => {
    if (isList(child)) return drawList(child, `${place}.`);
    const old = before?.get(place);
    const node = child && typeof child === 'object' ? drawElement(parent, old, child) : drawText(old, child);
    if (old) {
      if (node !== old) old.replaceWith(node);
    } else if (last) last.after(node);
    else parent.prepend(node);
    nodes.set(place, node);
    last = node;
  };
  // Not `entries()`: libraries of old pages have given it another meaning.
  const drawList = (list: readonly Child[], place: string) =>
    list.forEach((child, index) => {
      draw(child, place + index);
    });
  drawList(children, '');
  before?.forEach((node, place) => {
    if (!nodes.has(place)) node.remove();
  });
  drawnIn.set(parent, nodes);
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

function drawText(old: ChildNode | undefined, child: Drawable): ChildNode {
  const text = typeof child === 'string' || typeof child === 'number' ? `${child}` : '';
  if (!(old instanceof Text)) return document.createTextNode(text);
  if (old.data !== text) old.data = text;
  return old;
}

function drawElement(parent: Element, old: ChildNode | undefined, { tag, props, children }: VNode): Element {
  const same = old instanceof Element && old.localName === tag;
  const element = same ? old : document.createElementNS(tag === 'svg' ? svg : parent.namespaceURI, tag);
  const earlier = drawnFrom.get(element) ?? {};
  for (const name of Object.keys({ ...earlier, ...props }))
    if (earlier[name] !== props[name]) setProperty(element, name, props[name]);
  drawnFrom.set(element, props);
  drawChildren(element, children);
  return element;
}

/** Handlers are properties, everything else is an attribute; `false` is a word where the name is `aria-…`, else absent. */
function setProperty(element: Element, name: string, value: unknown): void {
  const word = name.startsWith('aria');
  if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value ?? null);
  else if (value == null || (value === false && !word)) element.removeAttribute(name);
  else element.setAttribute(name, value === true && !word ? '' : `${value}`);
}
