import type { Task } from '../messages.js';

export async function draw(_task: Extract<Task, { do: 'draw' }>): Promise<void> {}
