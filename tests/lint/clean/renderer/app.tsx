import { Board } from '#renderer/features/tasks/board/Board.tsx';

export function App() {
  return <Board />;
}
