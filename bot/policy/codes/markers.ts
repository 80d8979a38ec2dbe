/** Of what staff are warned before contact: violence, or a threat of it (S2). */
export const dangers = ['violence', 'threat'] as const;

/** What can be said of such a warning: that it is right, that it is not, or that nobody can tell (S2). */
export const markerAnswers = ['confirmed', 'struck-out', 'cannot-tell'] as const;
