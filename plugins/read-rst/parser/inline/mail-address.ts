/** A whole text that is a mail address, and so leads to `mailto:`; escapes in it are nulls. */
export const mailAddress: RegExp =
  /^[-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\0]+(?:\.[-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\0]+)*(?<!\0)@[-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\0]+(?:\.[-_!~*'{|}/#?^`&=+$%a-zA-Z0-9\0]*)*(?:[_~*/=+a-zA-Z0-9])$/
