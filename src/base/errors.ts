/**
 * The three kinds of throw, by whose fault it is. A message names the thing, the place and the next step.
 * What odd language does to us is no error but a Diagnostic.
 */

/** The user's input cannot be used: exit status 2, or 1 where the rest of the run goes on. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** A model or knowledge file is broken or of another version: exit status 3. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** A bug of ours: exit status 70. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}

/** Throws InternalError unless the condition holds. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InternalError(message);
}
