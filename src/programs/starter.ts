import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type GitAnswer, type GitQuestion, gitAnswer, gitQuestion } from './git-question.ts';

/**
 * Between a process that may start no programs and the one that has started it: questions to git go up, answers come
 * down. What comes up is a stranger's, if his content has taken over the process; it can ask what this file knows.
 */
const question = z.strictObject({ id: z.uuid(), question: gitQuestion });
const answer = z.strictObject({ id: z.uuid(), answer: gitAnswer });

const waiting = new Map<string, (answer: GitAnswer) => void>();

/** Whether this process was started to ask another, since it may start no programs itself. */
export function hasStarter(): boolean {
  return process.permission?.has('child') === false && process.send !== undefined;
}

/** Asks the process that has started this one. */
export function askStarter(asked: GitQuestion): Promise<GitAnswer> {
  if (waiting.size === 0) process.on('message', takeAnswer);
  const id = randomUUID(); // the bundled pages have this module in a copy of their own
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    process.send?.({ id, question: asked });
  });
}

function takeAnswer(message: unknown): void {
  const { id, answer: given } = answer.parse(message);
  waiting.get(id)?.(given);
  waiting.delete(id);
  if (waiting.size === 0) process.off('message', takeAnswer); // so that the process can end
}

/** Answers a question from below; what is none is not answered. */
export async function answerQuestion(
  message: unknown,
  ask: (asked: GitQuestion) => Promise<GitAnswer>,
): Promise<object | undefined> {
  const asked = question.safeParse(message).data;
  return asked && { id: asked.id, answer: await ask(asked.question) };
}
