/** What only one of the two bodies says; shared words say none of either. */
export const wordsOfOne = {
  'registers-of-scotland':
    /\b(?:[Zz]ero tolerance|SPOCs?|[Dd]eput(?:y|ies)|[Ss]ingle point of contact|EMT|Executive Management Team|Registers of Scotland|RoS|Customer Experience|Head of Customer|Keeper|People (?:and|&) Change|Policy and Practice Group)\b/,
  'west-lothian':
    /\b(?:West Lothian|[Nn]ominated officer|[Cc]ouncil|[Dd]esignated [Cc]omplaints [Oo]fficer|DCO|depute|HR policy|Health (?:and|&) Safety)\b/,
} as const;
/** One of the two bodies whose policies ship. */
export type Body = keyof typeof wordsOfOne;
