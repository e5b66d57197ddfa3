// Reported as plugin: Features get data and verbs
import { connect } from '#renderer/sync/connect.ts';

export const used = connect;
