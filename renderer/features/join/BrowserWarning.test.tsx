import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showPage } from '#renderer/testing/stage.tsx';
import { BrowserWarning } from './BrowserWarning.tsx';

it('[DESK-1] says what the browser’s warning means, and by what to compare', async () => {
  await showPage(<BrowserWarning fingerprint={'0123456789abcdef'.repeat(4)} />);
  expect(screen.getByText('Did your browser warn you?')).toBeTruthy();
  // Four lines of eight, in the form that browsers use.
  expect(screen.getByRole('figure').querySelector('code')?.textContent).toBe(
    new Array(4).fill('01:23:45:67:89:AB:CD:EF').join(':'),
  );
});

it('[DESK-1] names no fingerprint where the invitation brought none', async () => {
  await showPage(<BrowserWarning fingerprint={null} />);
  expect(screen.queryByRole('figure')).toBeNull();
});
