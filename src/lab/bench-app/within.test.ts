import { expect, it } from 'vitest';
import { within } from './within.ts';

it('gives what comes in time', async () => {
  await expect(within(1000, 'a word', Promise.resolve('said'))).resolves.toBe('said');
});

it('names what never comes, and ends', async () => {
  await expect(within(10, 'the light on the hub', new Promise(() => undefined))).rejects.toThrow('waited 0.01 s for the light on the hub');
});

it('passes on what goes wrong', async () => {
  await expect(within(1000, 'a word', Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
