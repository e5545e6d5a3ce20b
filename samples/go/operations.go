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
	sender       = "NORTHWIND"
	text         = "The spring sale has begun"
	phone        = 4915550100123
	reference    = "7c1f0b2e9d4a4f6c8b3a5d7e1f902468"
)

type operation struct {
	id   string
	call func() (any, *http.Response, error)
}

func calling[T any](id string, execute func() (T, *http.Response, error)) operation {
	return operation{id, func() (any, *http.Response, error) { return execute() }}
}

// operations returns every operation of both vendors, as a user calls it.
func operations(ctx context.Context, commClient *comm.APIClient, bsgClient *bsg.APIClient) []operation {
	smsCampaigns := commClient.SMSCampaignsAPI
	authentication, campaigns, messages := bsgClient.AuthenticationAPI, bsgClient.CampaignsAPI, bsgClient.MessagesAPI
	return []operation{
		calling("createSmsCampaign",
			smsCampaigns.CreateSmsCampaign(ctx).SmsCampaignCreate(*comm.NewSmsCampaignCreate("Spring offer")).Execute),
		calling("getSmsCampaign", smsCampaigns.GetSmsCampaign(ctx, campaign).Execute),
		calling("updateSmsCampaign", smsCampaigns.UpdateSmsCampaign(ctx, campaign).SmsCampaignData(weekTwo()).Execute),
		calling("stopSmsCampaignSend", smsCampaigns.StopSmsCampaignSend(ctx, campaign, campaignSend).Execute),

		// log in
		calling("login", authentication.Login(ctx).LoginRequest(*bsg.NewLoginRequest("test_example-key")).Execute),
		calling("refreshToken", authentication.RefreshToken(ctx).Execute),
		// ask for the price, and send
		calling("calculateCampaignPrice", campaigns.CalculateCampaignPrice(ctx).CampaignPriceRequest(bsg.CampaignPriceRequest{
			Sender: sender, Text: text, Messages: []bsg.PricedMessage{{Phone: bsg.PtrInt64(phone)}},
		}).Execute),
		calling("sendSms", campaigns.SendSms(ctx).SmsRequest(bsg.SmsRequest{
			Sender: sender, Text: text, Phones: []bsg.Recipient{{Number: phone, ReferenceId: bsg.PtrString(reference)}},
		}).Execute),
		calling("sendSmsToGroups",
			campaigns.SendSmsToGroups(ctx).GroupSmsRequest(*bsg.NewGroupSmsRequest([]int64{310022}, sender, text)).Execute),
		calling("sendIndividualSms", campaigns.SendIndividualSms(ctx).IndividualSmsRequest(bsg.IndividualSmsRequest{
			Messages: []bsg.IndividualSms{{Phone: phone, Sender: sender, Text: "Hello Ada"}},
		}).Execute),
		calling("sendMessage", messages.SendMessage(ctx).MessageRequest(bsg.MessageRequest{
			Channels: []string{"sms"},
			Phone:    bsg.MessageRecipient{Number: "4915550100123", ReferenceId: bsg.PtrString(reference)},
			Sms:      bsg.NewSmsContent(sender, text),
		}).Execute),
		// read the campaigns, and what became of each message
		calling("listCampaigns", campaigns.ListCampaigns(ctx).PageOffset(100).PageLimit(50).FilterType("sms").Execute),
		calling("getCampaign", campaigns.GetCampaign(ctx, 48210377).Execute),
		calling("getCampaignDetail", campaigns.GetCampaignDetail(ctx, 48210377).Execute),
		calling("listMessages", messages.ListMessages(ctx).
			FilterId(4402117735).FilterCampaignId(48210377).FilterReferenceId(reference).Execute),
		// stop
		calling("stopCampaign", campaigns.StopCampaign(ctx, 48210377).Execute),
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
