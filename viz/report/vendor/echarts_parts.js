// SPDX-License-Identifier: Apache-2.0
// The parts of ECharts that the report uses; the bundler leaves the rest out.
import { init, use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart } from "echarts/charts";
import {
    AriaComponent, DataZoomSliderComponent, GridComponent, LegendPlainComponent, TooltipComponent, VisualMapPiecewiseComponent,
} from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, HeatmapChart, LineChart, AriaComponent, DataZoomSliderComponent, GridComponent, LegendPlainComponent, TooltipComponent,
    VisualMapPiecewiseComponent, SVGRenderer]);
globalThis.echarts = { init };
