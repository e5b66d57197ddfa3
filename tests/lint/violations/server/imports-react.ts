// Reported as lint/style/noRestrictedImports: User interface belongs to renderer/
import { useState } from 'react';

export const used = useState;
