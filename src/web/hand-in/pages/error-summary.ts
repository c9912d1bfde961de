import { handInAddress } from '../../../shared/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import type { Step } from '../fields/field.js';
import type { Trouble } from '../fields/troubles.js';

/** What is wrong, each with a link to its field. */
export interface ErrorSummary {
  title: string;
  kept: string;
  lines: { address: string; text: string }[];
}

/** @param here the step that is shown: its fields stand on this page */
export function errorSummary(troubles: readonly Trouble[], id: string, here: Step): ErrorSummary | undefined {
  if (troubles.length === 0) return undefined;
  const lines = troubles.map(({ step, field, label, message }) => ({
    address: `${step === here ? '' : `${handInAddress(step, { id })}?bledy=1`}#${field}`,
    text: `${label}: ${message}`,
  }));
  return { title: texts.errors.title(troubles.length), kept: texts.errors.kept, lines };
}
