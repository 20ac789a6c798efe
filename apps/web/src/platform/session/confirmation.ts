import { WaitingRoom } from './waiting-room';

/** What weighs most asks for the password once more: such writes wait here until it is typed over the page. */
export const confirmation = new WaitingRoom();
