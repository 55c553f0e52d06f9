import { createTransport } from 'nodemailer';

export type Message = {
  /** Names the letter for good: the same for every attempt, so that a mailbox can tell a repeat. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};
/**
 * `refused`: this letter will never be taken; `later`: not now; `away`: no letter at all can be sent for now.
 * The reason is the server's code or the fault's name, and holds no address.
 */
export type Delivery =
  { readonly outcome: 'sent' } | { readonly outcome: 'refused' | 'later' | 'away'; readonly reason: string };

/** The port by which notices leave the program. */
export interface Post {
  deliver(message: Message): Promise<Delivery>;
}

export type SmtpSettings = { readonly url: string; readonly from: string; readonly domain: string };

/** By SMTP. A password is only sent over TLS. */
export const smtpPost = ({ url, from, domain }: SmtpSettings): Post => {
  const { protocol, username } = new URL(url);
  const transport = createTransport({
    url,
    ...(protocol === 'smtp:' && username !== '' && { requireTLS: true }),
    ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    async deliver({ id, to, subject, text }) {
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text },
          messageId: `<${id.replace(/[^\w.-]/g, '-')}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return failureOf(error as SmtpError);
      }
    },
  };
};

type SmtpError = Error & {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
};

/** What the server says of the one recipient or the text is about this letter; all else is about the server. */
const failureOf = ({ code = 'EUNKNOWN', command, responseCode }: SmtpError): Delivery => {
  const reason = [code, responseCode].filter(Boolean).join(' ');
  const isAboutLetter = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM';
  if (!isAboutLetter) return { outcome: 'away', reason };
  return { outcome: responseCode && responseCode < 500 ? 'later' : 'refused', reason };
};
