import { handInAddress } from '../../../shared/index.js';
import { handIn as texts } from '../../texts/pl/hand-in.js';
import type { Step } from '../fields/field.js';

export const STEPS: readonly Step[] = ['files', 'about', 'people', 'rights', 'check'];

/** The step after this one; after the last the last. */
export function nextStep(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'check';
}

/** What stands at the top of a step: which of five it is, and the way back to the list. */
export interface StepHead {
  number: string;
  title: string;
  back: { address: string; label: string };
}

export function stepHead(step: Step, id: string): StepHead {
  return { number: texts.step(STEPS.indexOf(step) + 1), title: texts.steps[step], back: { address: handInAddress('overview', { id }), label: texts.form.back } };
}
