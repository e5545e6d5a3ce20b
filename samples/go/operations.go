package main

import (
	"context"
	"net/http"
	"os"

	"github.com/smscontracts/sms-contracts/bsg"
	"github.com/smscontracts/sms-contracts/comm"
)

const (
	campaign     = "3f0c9a52-7d1e-4f6a-9b8e-2a1c5d7e9f00"
	campaignSend = "b1d6f3a8-52c4-4e0b-8f7d-6c3e9a0b1d24"
)

type operation struct {
	id   string
	call func(context.Context) (any, *http.Response, error)
}

// operations returns the five operations.
func operations(commClient *comm.APIClient, bsgClient *bsg.APIClient) []operation {
	campaigns, details := commClient.SMSCampaignsAPI, bsgClient.CampaignsAPI
	return []operation{
		{"createSmsCampaign", func(ctx context.Context) (any, *http.Response, error) {
			return campaigns.CreateSmsCampaign(ctx).SmsCampaignCreate(*comm.NewSmsCampaignCreate("Spring offer")).Execute()
		}},
		{"getSmsCampaign", func(ctx context.Context) (any, *http.Response, error) {
			return campaigns.GetSmsCampaign(ctx, campaign).Execute()
		}},
		{"updateSmsCampaign", func(ctx context.Context) (any, *http.Response, error) {
			return campaigns.UpdateSmsCampaign(ctx, campaign).SmsCampaignData(weekTwo()).Execute()
		}},
		{"stopSmsCampaignSend", func(ctx context.Context) (any, *http.Response, error) {
			return campaigns.StopSmsCampaignSend(ctx, campaign, campaignSend).Execute()
		}},
		{"getCampaignDetail", func(ctx context.Context) (any, *http.Response, error) {
			return details.GetCampaignDetail(ctx, 48210377).Execute()
		}},
	}
}

func newComm(url string) *comm.APIClient {
	config := comm.NewConfiguration()
	config.Servers = comm.ServerConfigurations{{URL: url}}
	config.AddDefaultHeader("Authorization", "Bearer "+os.Getenv("COMM_TOKEN"))
	return comm.NewAPIClient(config)
}

func newBsg(url string) *bsg.APIClient {
	config := bsg.NewConfiguration()
	config.Servers = bsg.ServerConfigurations{{URL: url}}
	config.AddDefaultHeader("Authorization", "Bearer "+os.Getenv("BSG_TOKEN"))
	return bsg.NewAPIClient(config)
}

// weekTwo changes the name of a campaign and the days on which it sends.
func weekTwo() comm.SmsCampaignData {
	days := comm.ArrayOfStringAsDaysOfWeek(&[]string{"Mon", "Wed"})
	planner := comm.PlannerData{DaysOfWeek: &days}
	meta := comm.Meta{PlannerData: *comm.NewNullablePlannerData(&planner)}
	return comm.SmsCampaignData{Name: comm.PtrString("Spring offer, week two"), Meta: &meta}
}
