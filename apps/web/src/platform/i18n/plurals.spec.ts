import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { messages } from 'virtual:catalogue/lv';
import { describe, expect, it } from 'vitest';

const i18n = setupI18n();
i18n.loadAndActivate({
  locale: 'lv',
  locales: 'lv-LV',
  messages: { ...messages, nothing: compileMessage('{n, plural, =0 {} zero {# x} one {# x} other {# x}}') },
});

describe('Latvian plurals', () => {
  it.each([
    [0, 'mazāk par minūti'],
    [1, '1 minūte'],
    [2, '2 minūtes'],
    [10, '10 minūšu'],
    [11, '11 minūšu'],
    [21, '21 minūte'],
    [30, '30 minūšu'],
  ])('of %i', (n, words) => expect(i18n._('duration.minutes', { n })).toBe(words));

  it('may say nothing for nothing', () => expect(i18n._('nothing', { n: 0 })).toBe(''));
});
