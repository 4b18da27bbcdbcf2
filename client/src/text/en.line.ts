/** Text about the line between a page and its jam. */
export const line = {
  blocked:
    'Your network lets pages through but not live lines, so you can look but not take part. What you see is a few seconds old.',
  blockedHow: 'Another network, or a phone’s hotspot, usually helps. This page goes on trying.',
  blockedAsk: 'That needs a live line, which your network does not let through.',
  slow: 'The line is slow. What you did is on its way.',
  newer: 'Riff has a newer version. This is a good moment: the round is over, and nothing is lost.',
  newerNow: 'Reload now',
}
