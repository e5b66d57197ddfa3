/** The id of the workspace's own log, beside those of the incidents. No incident can be declared under it. */
export const WORKSPACE = 'workspace';
