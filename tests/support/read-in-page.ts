/** Runs in a host page and writes down what it is made of outside our elements; refers to nothing but the page. */

/**
 * @returns lines of a name, a tab and a value; a string put together by hand, because hosts overwrite JSON and Array.
 * Our own elements are out of the flow meanwhile, so that the size of the page around them can be compared.
 */
export function readInPage(): string {
  let lines = '';
  const note = (key: string, value: unknown) => {
    lines += `${lines && '\n'}${key}\t${String(value).replace(/\s+/g, ' ')}`;
  };
  const isOurs = (element: Element) => element.localName === 'avis-plus';
  const ours = document.querySelectorAll<HTMLElement>('avis-plus');
  for (let at = 0; at < ours.length; at += 1) {
    note(`avis-plus ${at}`, ours[at]?.outerHTML);
    ours[at]?.style.setProperty('display', 'none', 'important');
  }

  const readElement = (element: Element, path: string) => {
    let attributes = '';
    for (let at = 0; at < element.attributes.length; at += 1)
      attributes += `${element.attributes[at]?.name}=${element.attributes[at]?.value}; `;
    note(`${path} attributes`, attributes);
    const computed = getComputedStyle(element);
    let style = '';
    for (let at = 0; at < computed.length; at += 1) {
      const name = computed[at] ?? '';
      style += `${name} ${computed.getPropertyValue(name)}; `;
    }
    note(`${path} style`, style);
    let position = 0;
    for (let at = 0; at < element.children.length; at += 1) {
      const child = element.children[at];
      if (!child || isOurs(child)) continue;
      position += 1;
      readElement(child, `${path}>${child.localName}(${position})`);
    }
  };
  readElement(document.documentElement, 'html');

  const isNative = (value: unknown) =>
    typeof value !== 'function' || /\[native code\]/.test(Function.prototype.toString.call(value));
  const readObject = (owner: object, path: string) => {
    const names = Reflect.ownKeys(owner);
    let listed = '';
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] ?? '';
      listed += `${String(name)}; `;
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(owner, name) ?? {};
      if (!isNative(value) || !isNative(get) || !isNative(set))
        note(`${path}.${String(name)}`, `${value} ${get} ${set}`);
    }
    note(path, listed);
  };
  readObject(window, 'window');
  const globals = Object.getOwnPropertyNames(window);
  for (let at = 0; at < globals.length; at += 1) {
    const name = globals[at] ?? '';
    const { value } = Reflect.getOwnPropertyDescriptor(window, name) ?? {};
    if (typeof value !== 'function' && !/^(CSS|JSON|Math|Reflect|Intl|console)$/.test(name)) continue;
    readObject(value, name);
    if (typeof value === 'function' && value.prototype) readObject(value.prototype, `${name}.prototype`);
  }

  note('style sheets', `${document.styleSheets.length} ${document.adoptedStyleSheets?.length}`);
  note('title', document.title);
  note('history', history.length);
  note('scrolled', `${scrollX} ${scrollY}`);
  try {
    note('stored', `${document.cookie} ${localStorage.length} ${sessionStorage.length}`);
  } catch {
    note('stored', 'storage is closed here');
  }
  for (let at = 0; at < ours.length; at += 1) {
    ours[at]?.style.removeProperty('display');
    if (!ours[at]?.getAttribute('style')) ours[at]?.removeAttribute('style');
  }
  return lines;
}
