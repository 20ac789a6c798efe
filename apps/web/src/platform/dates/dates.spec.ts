import { describe, expect, it } from 'vitest';
import { formatDate, formatShortDate, formatTime, formatTimeRange, formatWeekday } from './dates';

describe('dates', () => {
  it('are long in Latvian and in English', () => {
    expect(formatDate('2026-11-22', 'lv')).toBe('2026. gada 22. novembris');
    expect(formatDate('2026-11-22', 'en')).toBe('22 November 2026');
  });

  it('take the ending that the word before them asks for', () => {
    const months = (after: 'until' | 'since' | 'on') =>
      Array.from({ length: 12 }, (_, month) => formatDate(`2026-${String(month + 1).padStart(2, '0')}-01`, 'lv', after).slice('2026. gada 1. '.length)).join(' ');
    expect(months('until')).toBe(
      'janvārim februārim martam aprīlim maijam jūnijam jūlijam augustam septembrim oktobrim novembrim decembrim',
    );
    expect(months('since')).toBe('janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra oktobra novembra decembra');
    expect(months('on')).toBe('janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī');
    expect(formatDate('2026-11-22', 'en', 'until')).toBe('22 November 2026');
  });

  it('are those of Riga, in summer and in winter', () => {
    expect(formatShortDate('2026-11-22T22:30:00Z', 'lv')).toBe('23.11.2026');
    expect(formatTime('2026-11-22T12:20:00Z', 'lv')).toBe('14.20');
    expect(formatTime('2026-07-22T12:20:00Z', 'en')).toBe('15:20');
    expect(formatTime('2026-11-22T22:05:00Z', 'lv')).toBe('00.05');
  });

  it('name the weekday of what comes soon', () => {
    expect(formatWeekday('2026-11-28', 'lv')).toBe('sestdiena, 28. novembris');
    expect(formatTimeRange('2026-11-28T07:00:00Z', '2026-11-28T15:00:00Z', 'lv')).toBe('09.00–17.00');
  });
});
