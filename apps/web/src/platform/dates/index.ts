export { formatDate, formatShortDate, formatTime, formatTimeRange, formatWeekday } from './dates';
export { durationText } from './duration';
export { addDays, today } from './days';
