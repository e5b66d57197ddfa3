import { Row } from '#renderer/components/Row.tsx';
import { title } from '../title.ts';

export function Board() {
  return <Row text={title()} />;
}
