/** Something that a command will not do as it was asked: no fault of the program, and the message says why. */
export class CommandError extends Error {}
