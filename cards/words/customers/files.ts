/** What is said of files that somebody asked for. */
export const filesReadyWords = {
  list: {
    heading: 'Your file is ready',
    paragraphs: ['{part}. Rows: {rows}. Open it:'],
    care: 'It lies in the library Exports of the register, and holds personal data: delete it there when you are done. After {days} days it is deleted for you.',
  },
  access: {
    heading: 'Everything kept on {ref} is drawn up',
    paragraphs: [
      'Rows: {rows}; letters and other files: {copied}. Open it, as a page to read or for a program:',
    ],
    care: 'Read it before anything is handed out: it names colleagues and may speak of others, and marks where. It lies in the library SubjectAccess and is deleted after {days} days. Who can open it is set in SharePoint, where the bot cannot look: “Manage access” of the file should show nobody but {who}, and the app; if it shows others, tell whoever runs the site.',
  },
} as const;
