// Frames of a peer in headless Chromium: node peers.mjs CHROMIUM PEER MOTION RECORDS WARM-UP COUNTED
// Prints the milliseconds from each animation frame to the next, without the limit of a display.
import { chromium } from 'playwright-core';

const [executablePath, peer, motion, records, warmUp, counted] = process.argv.slice(2);
const SIZE = { width: 1200, height: 700 };

// What takes longer is slow beyond doubt after fewer frames.
const ENOUGH = 15000;

// Each setup runs in the page with the number of records and leaves there what steps change.
const PEERS = {
  uplot: {
    script: 'uplot/dist/uPlot.iife.min.js',
    style: 'uplot/dist/uPlot.min.css',
    setup: (count, size) => {
      const xs = new Float64Array(count);
      const ys = new Float64Array(count);
      let seed = 1;
      for (let i = 0; i < count; i++) {
        seed = (seed * 16807) % 2147483647;
        xs[i] = i;
        ys[i] = (i === 0 ? 500000 : ys[i - 1]) + 4000 * (seed / 2147483647 - 0.5);
      }
      const options = { ...size, scales: { x: { time: false } }, series: [{}, { stroke: '#0072B2', width: 1.5 }] };
      const chart = new uPlot(options, [xs, ys], document.getElementById('peer'));
      window.show = (from, to) => chart.setScale('x', { min: from * count, max: to * count });
    },
    // As the charts of the program are moved: half of the whole, or from the whole to a thousandth.
    motions: {
      pan: number => {
        const way = Math.abs((number % 230) - 115) / 115;
        show(0.2 + 0.1 * way, 0.7 + 0.1 * way);
      },
      zoom: number => {
        const way = Math.abs((number % 230) - 115) / 115;
        const half = 0.5 * Math.pow(0.001, 1 - way);
        show(0.5 - half, 0.5 + half);
      },
    },
  },
  'vis-timeline': {
    script: 'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
    style: 'vis-timeline/styles/vis-timeline-graph2d.min.css',
    setup: async (count, size) => {
      const DAY = 86400000;
      const start = Date.parse('1995-01-01');
      const span = 30 * 365.25 * DAY;
      let seed = 1;
      const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
      const items = [];
      for (let id = 0; id < count; id++) {
        const at = start + random() * span;
        const kind = random();
        items.push({
          id,
          group: id % 6,
          content: `Milestone ${id} of the record`,
          start: new Date(at),
          end: kind < 0.3 ? new Date(at + random() * 400 * DAY) : undefined,
          type: kind < 0.3 ? 'range' : kind < 0.65 ? 'point' : 'box',
        });
      }
      const lanes = [0, 1, 2, 3, 4, 5].map(id => ({ id, content: `Lane ${id}` }));
      const timeline = new vis.Timeline(
        document.getElementById('peer'),
        new vis.DataSet(items),
        new vis.DataSet(lanes),
        { start, end: start + span, width: `${size.width}px`, height: `${size.height}px` });
      window.show = (from, to) => {
        timeline.setWindow(start + from * span, start + to * span, { animation: false });
        timeline.redraw();
      };
      show(0, 1);
      await new Promise(settled => setTimeout(settled, 3000));
    },
    motions: {
      pan: number => show(0.02 * Math.sin(number / 20), 1 + 0.02 * Math.sin(number / 20)),
      zoom: number => {
        const half = 0.015 + 0.485 * (0.5 + 0.5 * Math.cos(number / 40));
        show(0.5 - half, 0.5 + half);
      },
    },
  },
};

const { script, style, setup, motions } = PEERS[peer];
const browser = await chromium.launch({
  executablePath,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-gpu-vsync', '--disable-frame-rate-limit',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  const page = await browser.newPage({ viewport: SIZE });
  await page.setContent('<body style="margin:0"><div id="peer" style="width:1200px;height:700px"></div></body>');
  await page.addStyleTag({ path: `node_modules/${style}` });
  await page.addScriptTag({ path: `node_modules/${script}` });
  const call = `(${setup})(${records}, ${JSON.stringify(SIZE)})`;
  await page.evaluate(call);
  const millis = await page.evaluate(`new Promise(done => {
    const step = ${motions[motion]};
    const times = [];
    const frame = now => {
      times.push(now);
      if (times.length > ${warmUp} + ${counted} || now - times[0] > ${ENOUGH}) {
        done(times.slice(1).map((each, i) => each - times[i]));
        return;
      }
      step(times.length - 1);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  })`);
  millis.splice(0, Math.min(warmUp, Math.floor(millis.length / 4)));
  console.log(millis.join(' '));
} finally {
  await browser.close();
}
