/** SharePoint said something that no rule of ours expects: a column is missing, a permission was withdrawn. No personal data. */
export class RegisterFault extends Error {
  override readonly name = 'RegisterFault';
}
