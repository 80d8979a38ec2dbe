/** How a restriction's own question is answered. */
export const askInputs = ['text', 'choices', 'confirm', 'person'] as const;
