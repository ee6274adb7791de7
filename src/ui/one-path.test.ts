import { describe, expect, it } from 'vitest';
import { onePath } from './one-path.ts';

describe('onePath', () => {
  it('joins outlines, each from its own start', () => {
    expect(
      onePath([
        ['path', { d: 'M5 3 2 6', key: 'a' }],
        ['path', { d: 'm22 6-3-3', key: 'b' }],
        ['path', { d: 'm 9.5,-.5 h4', key: 'c' }],
      ]),
    ).toEqual([['path', { d: 'M5 3 2 6M22 6l-3-3M9.5 -.5h4', key: 'outline' }]]);
  });

  it('draws circles, lines and boxes as paths', () => {
    expect(
      onePath([
        ['circle', { cx: '12', cy: '13', r: '8', key: 'a' }],
        ['line', { x1: '1', x2: '3', y1: '2', y2: '4', key: 'b' }],
        ['rect', { width: '18', height: '16', x: '3', y: '4', rx: '2', key: 'c' }],
        ['rect', { width: '4', height: '5', x: '1', y: '2', key: 'd' }],
      ])[0]?.[1].d,
    ).toBe(
      'M4 13a8 8 0 1 0 16 0a8 8 0 1 0 -16 0ZM1 2L3 4' +
        'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2Z' +
        'M1 2h4v5h-4Z',
    );
  });

  it('leaves what is filled as it is', () => {
    const dot = ['circle', { cx: '7', cy: '7', r: '1', fill: 'currentColor', key: 'dot' }] as const;
    expect(onePath([['path', { d: 'M0 0h1', key: 'a' }], dot])).toEqual([
      ['path', { d: 'M0 0h1', key: 'outline' }],
      dot,
    ]);
    expect(onePath([dot])).toEqual([dot]);
  });
});
