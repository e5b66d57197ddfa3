/**
 * The one policy of Trusted Types: whoever shows a page makes browsers refuse every text that would become markup or a
 * script, but for what has gone through it (`renderer/features/broadcasts/MailFrame.tsx`).
 */
export const TRUSTED_TYPES_POLICY = 'mail-preview';
