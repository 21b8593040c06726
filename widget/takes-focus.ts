/** Whether somebody stands on the link whose place has just been taken: she goes on in what took it. */
export function takesFocus(element: Element): boolean {
  const focused = element.querySelector('a:focus') ?? element.shadowRoot?.activeElement;
  return !!focused && !focused.checkVisibility();
}
