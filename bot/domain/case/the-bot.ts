/** Who is named in the trail where nobody clicked: the bot itself, keeping to the times of the profile. */
export const theBot = { id: '00000000-0000-4000-8000-000000000000', name: 'Customer Behaviour' } as const;
