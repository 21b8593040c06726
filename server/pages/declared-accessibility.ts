/**
 * The state of accessibility that every footer names. One process serves one site, so it is told once, at start,
 * instead of through every page. Until then nothing is claimed.
 */
import type { AccessibilityState } from '../platform/accessibility-audit.ts';

let declared: () => AccessibilityState = () => 'none';

/** @param state asked for each footer: an audit ends while a server runs. */
export function declareAccessibility(state: () => AccessibilityState): void {
  declared = state;
}

export function declaredAccessibility(): AccessibilityState {
  return declared();
}
