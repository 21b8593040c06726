/** Whether somebody stands on the page's own link, whose place has just been taken: she goes on in what took it. */
export function takesFocus(element: Element): boolean {
  return !!element.querySelector('a:focus');
}
