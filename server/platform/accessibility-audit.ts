/** The accessibility audit an operator enters: a JSON file, checked when the server starts. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { addMonths } from '#shared/scoring/day.ts';

const text = z.string().trim().min(1).max(1000);
/** More lines than this is an annex, which `report` links to. */
const linesMax = 200;
const lines = z.array(text).max(linesMax).default([]);
const address = z.url({ protocol: /^https?$/ });

const auditSchema = z.strictObject({
  /** Day the audit ended. */
  date: z.iso.date(),
  auditor: text,
  /** Share of the criteria that apply and are met, in percent: the RGAA's « taux global de conformité ». */
  rate: z.number().min(0).max(100),
  /** What was found not to conform, for the declaration. */
  failures: lines,
  /** Exemptions for a disproportionate burden, each with its reason. */
  exemptions: lines,
  /** Contents the law leaves out. */
  excluded: lines,
  /** Address of the full report. */
  report: address.nullable().default(null),
  /** Address of the multi-year scheme and its action plan. */
  scheme: address.nullable().default(null),
});

export type AccessibilityAudit = z.output<typeof auditSchema>;

/** As the decree of 2019 counts it; nothing audited is nothing claimed. */
export type AccessibilityState = 'none' | 'partial' | 'full';

/** @param today civil day in Europe/Paris. */
export function accessibilityState(audit: AccessibilityAudit | null, today: string): AccessibilityState {
  if (!audit || !isInForce(audit, today) || audit.rate < partialFrom) return 'none';
  return audit.rate === 100 ? 'full' : 'partial';
}

/** A declaration is to be made anew after three years, and without an audit in force nothing conforms (RGAA, « Obligations »). */
export function isInForce(audit: AccessibilityAudit, today: string): boolean {
  return today <= addMonths(audit.date, inForceMonths);
}

const inForceMonths = 36;

/** Percent; décret n° 2019-768, article 4, and the model declaration of the RGAA. */
const partialFrom = 50;

/** A setting that names the file. */
export const auditFile = z.string().transform((path, context) => {
  const result = auditSchema.safeParse(jsonIn(path));
  if (result.success) return result.data;
  const [fault] = result.error.issues;
  const unreadable = fault?.code === 'invalid_type' && fault.path.length === 0;
  const field = fault?.code === 'unrecognized_keys' ? fault.keys : fault?.path;
  const where = unreadable ? 'no readable JSON object' : `${field?.join('.')}: ${fault?.message}`;
  context.addIssue({ code: 'custom', message: `must name an audit file; ${path} holds ${where}` });
  return z.NEVER;
});

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
