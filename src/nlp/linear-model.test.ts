import { describe, expect, it } from 'vitest';
import { createRandom } from '#base/random.ts';
import { createPerceptron, shuffled } from '#lab/train/perceptron.ts';
import { encodeLinear, encodeModelFile, encodeStrings } from '#lab/write-model.ts';
import { hashText, mix } from './features.ts';
import { argmax, linearModelOf, scoreInto } from './linear-model.ts';
import { readLinearModel, readModelFile, readStrings } from './model-file.ts';

const words = ['red', 'green', 'blue', 'one', 'two', 'three', 'north', 'south', 'east'];
const features = new Uint32Array(3);
const fill = (word: string): void => {
  features[0] = mix(1, hashText(word));
  features[1] = mix(2, hashText(word, word.length - 1));
  features[2] = mix(3, 0);
};

function trained(bits: number) {
  const perceptron = createPerceptron({ classes: 3, bits });
  const random = createRandom(1);
  const out = new Float64Array(3);
  for (let epoch = 0; epoch < 60; epoch++) {
    for (const word of shuffled(words, random)) {
      const gold = Math.floor(words.indexOf(word) / 3);
      fill(word);
      perceptron.scoreInto(features, 3, out);
      const guess = argmax(out, 3);
      if (guess !== gold) {
        perceptron.update(features, 3, gold, 1);
        perceptron.update(features, 3, guess, -1);
      }
      perceptron.tick();
    }
  }
  return perceptron;
}

describe('a linear model', () => {
  it.each([32, 24])('learns, and reads back what was written, with %i bits', (bits) => {
    const columns = trained(bits).columns({ minWeight: 0 });
    const file = readModelFile(encodeModelFile('toy', { a: 1 }, { m: encodeLinear(columns), words: encodeStrings(words) }), 'toy');
    const [direct, read] = [linearModelOf(columns), readLinearModel(file, 'm')];
    expect(read.cells).toEqual(direct.cells);
    expect(readStrings(file, 'words')).toEqual(words);
    const out = new Float64Array(3);
    for (const word of words) {
      fill(word);
      scoreInto(read, features, 3, out);
      expect(argmax(out, 3)).toBe(Math.floor(words.indexOf(word) / 3));
    }
  });

  it('is the same bytes when trained twice', () => {
    expect(encodeLinear(trained(32).columns({ minWeight: 0 }))).toEqual(encodeLinear(trained(32).columns({ minWeight: 0 })));
  });

  it('drops small weights', () => {
    const perceptron = trained(32);
    expect(perceptron.columns({ minWeight: 0.5 }).weight.length).toBeLessThan(perceptron.columns({ minWeight: 0 }).weight.length);
    expect(perceptron.columns({ minWeight: 1e9 }).features).toHaveLength(0);
  });
});

describe('a model file', () => {
  const bytes = encodeModelFile('toy', {}, { m: encodeLinear(trained(32).columns({ minWeight: 0 })) });
  it.each([
    ['nothing', bytes.subarray(0, 3), 'only 3 bytes'],
    ['another format', Uint8Array.from(bytes, (b, i) => (i === 0 ? 0x1f : b)), 'not a Wiregraph model'],
    ['a damaged header', Uint8Array.from(bytes, (b, i) => (i === 8 ? 0 : b)), 'header is damaged'],
    ['a cut end', bytes.subarray(0, bytes.length - 1), 'cut off in section "m"'],
  ])('is refused when it is %s', (_, broken, why) => {
    expect(() => readModelFile(broken, 'toy')).toThrow(why);
  });

  it('is refused for another stage, without its section, or with a broken section', () => {
    expect(() => readModelFile(bytes, 'tag')).toThrow('it is for stage "toy"');
    const file = readModelFile(bytes, 'toy');
    expect(() => readLinearModel(file, 'x')).toThrow('no section "x"');
    const broken = readModelFile(encodeModelFile('toy', {}, { m: new Uint8Array(40).fill(9) }), 'toy');
    expect(() => readLinearModel(broken, 'm')).toThrow('length does not fit');
  });
});
