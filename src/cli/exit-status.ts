/** What the command ends with (docs/adr/0005): 0 all done; else by whose fault it was. */
export const ExitStatus = { fine: 0, someFailed: 1, input: 2, model: 3, internal: 70 } as const;
