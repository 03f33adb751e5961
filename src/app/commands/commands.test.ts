import { describe, expect, it } from 'vitest';
import { sampleGraphFile } from '#testing/sample-graph.ts';
import { selectVisibleGraph } from '#view/visible.ts';
import { createMoment } from '../store/context.ts';
import { createAppStore } from '../store/create-app-store.ts';
import { select } from '../store/selection.ts';
import { isPossible } from './command.ts';
import { COMMANDS, commandOf } from './index.ts';
import { commandFor, isPressed, type Press, shownKeys } from './keys.ts';

const press = (key: string, ...held: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[]): Press => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

const app = () => ({ store: createAppStore(sampleGraphFile()), canvas: { current: null }, picture: createMoment(), open: () => undefined });

describe('keys', () => {
  it.each<[string, Press, boolean]>([
    ['Mod+Z', press('z', 'ctrl'), true],
    ['Mod+Z', press('z', 'meta'), true],
    ['Mod+Z', press('Z', 'ctrl', 'shift'), false],
    ['Mod+Shift+Z', press('Z', 'ctrl', 'shift'), true],
    ['H', press('h'), true],
    ['H', press('H', 'shift'), false],
    ['Shift+H', press('H', 'shift'), true],
    ['?', press('?', 'shift'), true],
    ['+', press('+', 'shift'), true],
    ['+', press('+'), true],
    ['3', press('3'), true],
    ['3', press('3', 'ctrl'), false],
    ['Alt+ArrowLeft', press('ArrowLeft', 'alt'), true],
    ['ArrowLeft', press('ArrowLeft', 'alt'), false],
  ])('%s', (chord, pressed, is) => expect(isPressed(chord, pressed)).toBe(is));

  it('no two commands share a chord', () => {
    const chords = COMMANDS.flatMap(({ keys = [] }) => keys);
    expect(chords.filter((chord, i) => chords.indexOf(chord) !== i)).toEqual([]);
  });

  it('are not taken while the user types, save for the palette', () => {
    const state = app().store.getState();
    expect(commandFor(COMMANDS, press('?', 'shift'), state, true)).toBeUndefined();
    expect(commandFor(COMMANDS, press('k', 'ctrl'), state, true)?.id).toBe('search');
  });

  it('are not taken for what cannot be done now', () => {
    const { store } = app();
    expect(commandFor(COMMANDS, press('h'), store.getState(), false)).toBeUndefined();
    store.getState().act(select({ nodes: ['nato'] }));
    expect(commandFor(COMMANDS, press('h'), store.getState(), false)?.id).toBe('hide');
  });

  it('read as the machine has them', () => {
    expect(shownKeys('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(shownKeys('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(shownKeys('+', false)).toBe('+');
  });
});

describe('commands', () => {
  it('have ids of their own', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(() => commandOf('none')).toThrow('no command');
  });

  it('hide, undo, redo', () => {
    const now = app();
    const shown = () => selectVisibleGraph(now.store.getState()).nodes.length;
    const all = shown();
    now.store.getState().act(select({ nodes: ['nato'] }));
    commandOf('hide').run(now);
    expect(shown()).toBe(all - 1);
    commandOf('undo').run(now);
    expect(shown()).toBe(all);
    commandOf('redo').run(now);
    expect(shown()).toBe(all - 1);
  });

  it('focus by depth, and Escape leaves the focus before the selection', () => {
    const now = app();
    now.store.getState().act(select({ nodes: ['ilmar-saar'] }));
    commandOf('focus-1').run(now);
    expect(selectVisibleGraph(now.store.getState()).nodes).toHaveLength(2);
    commandOf('clear').run(now);
    expect(now.store.getState().view.focus).toBeUndefined();
    expect(now.store.getState().view.selection.nodes).toEqual(['ilmar-saar']);
    commandOf('clear').run(now);
    expect(isPossible(commandOf('clear'), now.store.getState())).toBe(false);
  });

  it('invert and take neighbours', () => {
    const now = app();
    now.store.getState().act(select({ nodes: ['ilmar-saar'] }));
    commandOf('select-neighbours').run(now);
    expect(now.store.getState().view.selection.nodes).toEqual(['ilmar-saar', 'halcyon-crew']);
    commandOf('invert').run(now);
    expect(now.store.getState().view.selection.nodes).not.toContain('halcyon-crew');
  });

  it('go through the evidence and open the article', () => {
    const now = app();
    now.store.getState().act(select({ records: ['s2'] }));
    now.store.getState().setScreen({ detailTab: 'selected' });
    commandOf('next-evidence').run(now);
    expect(now.store.getState().screen).toMatchObject({ detailTab: 'article', evidence: 0 });
    commandOf('next-evidence').run(now);
    expect(now.store.getState().screen.evidence).toBe(1);
    commandOf('next-evidence').run(now);
    expect(now.store.getState().screen.evidence).toBe(0);
  });
});
