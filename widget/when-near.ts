/** Half a phone's screen: the question is there when the person arrives, and pages never read to it request nothing. */
const margin = '300px';

/** Calls `action` once, when the element comes near the viewport. @returns how to stop waiting. */
export function whenNear(element: Element, action: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      action();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
