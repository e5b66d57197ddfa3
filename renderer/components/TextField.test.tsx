import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Dialog } from './Dialog.tsx';
import { TextArea } from './TextField.tsx';

describe('a field that listens to keys', () => {
  it('[DESK-4] leaves Escape to the dialog that it stands in', async () => {
    const onClose = vi.fn();
    const onKeyDown = vi.fn();
    render(
      <Dialog title="Update" closeLabel="Close" isOpen onClose={onClose}>
        <TextArea label="Text" onKeyDown={onKeyDown} autoFocus />
      </Dialog>,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'a{Escape}');
    expect(onKeyDown).toHaveBeenCalledTimes(2);
    expect(onClose).toHaveBeenCalledOnce();
  });
});
